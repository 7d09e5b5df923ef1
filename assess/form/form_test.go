package form_test

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/assess/form"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/lang"
	"golang.org/x/net/html"
)

// fields returns the fields of a form by name, with the values that each offers.
func fields(t *testing.T, text string) map[string][]string {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	require.NoError(t, err)
	out := map[string][]string{}
	for n := range root.Descendants() {
		if n.Data != "input" {
			continue
		}
		attributes := map[string]string{}
		for _, a := range n.Attr {
			attributes[a.Key] = a.Val
		}
		out[attributes["name"]] = append(out[attributes["name"]], attributes["value"])
	}
	return out
}

func render(t *testing.T, o form.Options) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, form.Render(&b, o))
	return b.String()
}

func TestEveryCriterionCanBeAnsweredByEveryParty(t *testing.T) {
	have := fields(t, render(t, form.Options{Lang: "fr", Action: "/r"}))
	for c := range assess.Criteria() {
		for _, p := range []string{"p0.", "p1."} {
			assert.Equal(t, []string{"0", "1", "2", "3", "4", "unknown"}, have[p+"rating."+c.Code])
			assert.Len(t, have[p+"comment."+c.Code], 1)
		}
	}
}

// Whatever can be chosen in the form is what the round holds afterwards.
func TestSentAnswersAreRead(t *testing.T) {
	sent := url.Values{}
	text := render(t, form.Options{Parties: []assess.Party{{ID: "host", Name: lang.Plain("La Cité")}, {ID: "guest"}}})
	for name, values := range fields(t, text) {
		sent.Set(name, values[len(values)-1])
	}
	sent.Set("p0.rating.who-fields", "0")
	sent.Set("p0.comment.who-fields", "<b>à voir</b>")
	sent.Set("p1.rating.who-fields", "5")
	sent.Set("p7.rating.who-fields", "4")
	r := form.Read(sent)
	require.Len(t, r.Parties, 2)
	assert.Equal(t, "La Cité", r.Parties[0].Name.In("fr"))
	assert.Equal(t, "guest", r.Parties[1].Name.In("fr"))
	require.Len(t, r.Respondents, 2)
	first := r.Respondents[0].Answers[0]
	assert.Equal(t, assess.Rated(0), first.Rating)
	assert.Equal(t, "<b>à voir</b>", first.Comment.In("fr"))
	assert.Len(t, r.Respondents[0].Answers, 19)
	assert.Len(t, r.Respondents[1].Answers, 18, "5 is no rating")
	for _, a := range r.Respondents[1].Answers {
		assert.Equal(t, assess.DontKnow, a.Rating)
	}
	on, err := cal.ParseDate("2026-11-24")
	require.NoError(t, err)
	assert.True(t, r.Check("", on).Valid())
}

func TestNamesOfPartiesAreOnlyText(t *testing.T) {
	evil := `"><script>alert(1)</script>`
	text := render(t, form.Options{Action: "javascript:alert(1)", Parties: []assess.Party{{ID: evil, Name: lang.Plain(evil)}}})
	assert.NotContains(t, text, "<script")
	assert.NotContains(t, text, `action="javascript:`)
	assert.Equal(t, []string{evil}, fields(t, text)["p0.name"])
}

func TestManyParties(t *testing.T) {
	parties := make([]assess.Party, form.MaxParties+5)
	for i := range parties {
		parties[i].ID = fmt.Sprintf("p%d", i)
	}
	have := fields(t, render(t, form.Options{Parties: parties}))
	assert.Contains(t, have, fmt.Sprintf("p%d.id", form.MaxParties-1))
	assert.NotContains(t, have, fmt.Sprintf("p%d.id", form.MaxParties))
}

func TestLanguage(t *testing.T) {
	assert.Contains(t, render(t, form.Options{Lang: "en-GB"}), "Send the answers")
	assert.Contains(t, render(t, form.Options{Lang: "pt"}), "Envoyer les réponses")
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestWriterThatFails(t *testing.T) {
	assert.ErrorContains(t, form.Render(broken{}, form.Options{}), "no room")
}

// Whatever parties are called, the form has the elements that it has anyway, and
// what it sends is read as it was written.
func FuzzRender(f *testing.F) {
	f.Add("host", "La Cité", "/r", "fr")
	f.Add(`"><script>alert(1)</script>`, `' onload=x`, "javascript:alert(1)", "en-GB")
	f.Add("{{.}}", "</form><form>", "//elsewhere.example", "zz")
	require.Equal(f, 3, reflect.TypeFor[form.Options]().NumField(), "a new field is set below")
	f.Fuzz(func(t *testing.T, id, name, action, tag string) {
		usual := kinds(t, render(t, form.Options{Parties: []assess.Party{{ID: "a"}}}))
		text := render(t, form.Options{Lang: i18n.Lang(tag), Action: action, Parties: []assess.Party{{ID: id, Name: lang.Plain(name)}}})
		require.Equal(t, usual, kinds(t, text), "a name is no element")
		require.NotContains(t, strings.ToLower(text), `action="javascript:`)
		if id == "" || !plain(id) || !plain(name) {
			return
		}
		sent := url.Values{}
		for field, values := range fields(t, text) {
			sent.Set(field, values[len(values)-1])
		}
		r := form.Read(sent)
		require.Len(t, r.Parties, 1)
		require.Equal(t, id, r.Parties[0].ID)
		if name != "" {
			require.Equal(t, name, r.Parties[0].Name.String())
		}
	})
}

// plain reports whether a page gives a text back as it was: it does, but for what
// HTML has no place for.
func plain(s string) bool { return utf8.ValidString(s) && !strings.ContainsAny(s, "\x00\r\n") }

// kinds counts the elements and attributes of a form.
func kinds(t *testing.T, text string) map[string]int {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	require.NoError(t, err)
	out := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			out[n.Data]++
			for _, a := range n.Attr {
				out[n.Data+" "+a.Key]++
			}
		}
	}
	return out
}

// What is read are at most as many parties as a form has, each respondent has
// answered something, and every rating is one.
func FuzzRead(f *testing.F) {
	f.Add("p0.id=a&p0.rating.who-fields=3&p0.comment.who-fields=x")
	f.Add("p0.id=%00&p0.rating.who-fields=unknown")
	f.Add("p0.id=a&p19.id=b&p20.id=c&p19.rating.why-trigger=-1&p19.comment.why-trigger=%ff")
	f.Fuzz(func(t *testing.T, query string) {
		values, err := url.ParseQuery(query)
		if err != nil {
			return
		}
		r := form.Read(values)
		if len(r.Parties) > form.MaxParties {
			t.Error("more parties than a form has")
		}
		for _, p := range r.Parties {
			if p.ID == "" {
				t.Error("a party that nobody named")
			}
		}
		for _, person := range r.Respondents {
			if len(person.Answers) == 0 {
				t.Error("somebody who answered nothing")
			}
			for _, a := range person.Answers {
				if !a.Rating.IsZero() && !a.Rating.Valid() {
					t.Errorf("%v is no rating", a.Rating)
				}
			}
		}
	})
}

func ExampleRead() {
	sent, _ := url.ParseQuery("p0.id=host&p0.name=La+Cit%C3%A9&p0.rating.who-values=4")
	r := form.Read(sent)
	fmt.Println(r.Parties[0].Name.In("fr"), r.Respondents[0].Answers[0].Criterion, r.Respondents[0].Answers[0].Rating)
	// Output: La Cité who-values 4
}
