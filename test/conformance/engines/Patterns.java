import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Tries each pattern on each text: reads how many patterns there are, the patterns
 * and the texts, each on a line in Base64. For each pattern it writes a line with a
 * letter for each text: "a" when the pattern takes all of it, "b" when it is found
 * and takes less, "n" when it is not found, "o" when there are too many calls in
 * each other to tell.
 */
public class Patterns {
    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        int n = Integer.parseInt(in.readLine());
        List<String> given = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            given.add(new String(Base64.getDecoder().decode(line), UTF_8));
        }
        for (String pattern : given.subList(0, n)) {
            Pattern compiled = Pattern.compile(pattern);
            StringBuilder out = new StringBuilder();
            for (String text : given.subList(n, given.size())) {
                out.append(tried(compiled.matcher(text), text.length()));
            }
            System.out.println(out);
        }
    }

    private static char tried(Matcher m, int length) {
        try {
            return !m.find() ? 'n' : m.end() == length ? 'a' : 'b';
        } catch (StackOverflowError e) {
            return 'o';
        }
    }
}
