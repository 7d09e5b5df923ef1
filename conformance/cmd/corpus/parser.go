package main

import (
	"cmp"
	"strings"

	"github.com/vademecum-go/vademecum/conformance"
)

// A sort says what readers of JSON must do with a text.
type sort byte

const (
	yes     sort = 'y' // RFC 8259 says that it must be accepted
	no      sort = 'n' // RFC 8259 says that it must be refused
	decided sort = 'i' // RFC 8259 leaves it open, and vademecum has decided
)

// A syntax is a text that a reader of JSON must accept, must refuse or may
// decide on. It stands as the value of an addition, where any JSON can stand,
// unless it is whole.
type syntax struct {
	sort  sort
	name  string
	text  string
	whole bool
	code  string // the codes of what vademecum says; json-syntax where a text must be refused
}

// deep nests a text in n lists.
func deep(n int, text string) string { return strings.Repeat("[", n) + text + strings.Repeat("]", n) }

const bare = `{"version":"1.0","name":"n"}`

var syntaxes = []syntax{
	{sort: yes, name: "array_empty", text: `[]`},
	{sort: yes, name: "array_ending_with_newline", text: "[1\n]"},
	{sort: yes, name: "array_nested", text: `[[[[]]]]`},
	{sort: yes, name: "array_null", text: `[null]`},
	{sort: yes, name: "array_several_null", text: `[1,null,null,null,2]`},
	{sort: yes, name: "array_spaces", text: `[ ]`},
	{sort: yes, name: "array_every_kind", text: `[null, 1, "1", {}, [], true, false]`},
	{sort: yes, name: "false", text: `false`},
	{sort: yes, name: "true", text: `true`},
	{sort: yes, name: "null", text: `null`},
	{sort: yes, name: "number_zero", text: `0`},
	{sort: yes, name: "number_minus_zero", text: `-0`},
	{sort: yes, name: "number_minus_zero_fraction", text: `-0.0`},
	{sort: yes, name: "number_0e1", text: `0e1`},
	{sort: yes, name: "number_0e_plus_1", text: `0e+1`},
	{sort: yes, name: "number_capital_exponent", text: `1E22`},
	{sort: yes, name: "number_exponent_minus", text: `1e-2`},
	{sort: yes, name: "number_exponent_leading_zero", text: `1e007`},
	{sort: yes, name: "number_fraction", text: `1.5`},
	{sort: yes, name: "number_fraction_exponent", text: `123.456e78`},
	{sort: yes, name: "number_minus", text: `-123`},
	{sort: yes, name: "number_close_to_zero", text: `-0.000000000000000000000000000000000000000000000000000000000000000000000000000001`},
	{sort: yes, name: "number_after_space", text: `[ 4]`},
	{sort: yes, name: "object_empty", text: `{}`},
	{sort: yes, name: "object_empty_name", text: `{"":0}`},
	{sort: yes, name: "object_escaped_nul_in_name", text: `{"a\u0000b":0}`},
	{sort: yes, name: "object_many", text: `{"a":[],"b":{},"c":"d"}`},
	{sort: yes, name: "object_newlines", text: "{\n\"a\":\"b\"\n}"},
	{sort: yes, name: "object_two_similar_names", text: `{"a":1,"A":2,"á":3}`},
	{sort: yes, name: "string_all_escapes", text: `"\"\\\/\b\f\n\r\t"`},
	{sort: yes, name: "string_backslash_before_u", text: `"\\u0061"`},
	{sort: yes, name: "string_comment", text: `"a/*b*/c/*d//e"`},
	{sort: yes, name: "string_del", text: "\"\x7f\""},
	{sort: yes, name: "string_empty", text: `""`},
	{sort: yes, name: "string_escaped_control", text: `"\u0012"`},
	{sort: yes, name: "string_escaped_noncharacter", text: `"\uFFFF"`},
	{sort: yes, name: "string_escaped_nul", text: `"\u0000"`},
	{sort: yes, name: "string_escaped_pair", text: `"\uD834\uDD1e"`},
	{sort: yes, name: "string_two_pairs", text: `"\ud83d\ude39\ud83d\udc8d"`},
	{sort: yes, name: "string_last_of_the_first_plane", text: "\"\uffff\""},
	{sort: yes, name: "string_last_character", text: "\"\U0010ffff\""},
	{sort: yes, name: "string_line_separator", text: "\"\u2028\u2029\""},
	{sort: yes, name: "string_non_breaking_space", text: "\"a\u00a0b\""},
	{sort: yes, name: "string_one_byte", text: `"a"`},
	{sort: yes, name: "string_three_bytes", text: `"€"`},
	{sort: yes, name: "string_four_bytes", text: `"𝄞"`},
	{sort: yes, name: "string_unicode_escape_both_cases", text: `"\u00e9\u00E9"`},
	{sort: yes, name: "string_zero_width", text: "\"\u200b\ufeff\""},
	{sort: yes, name: "string_quote_single", text: `"'"`},
	{sort: yes, name: "structure_all_whitespace", text: " \t\r\n[ \t\r\n1 \t\r\n, \t\r\n2 \t\r\n] \t\r\n"},
	{sort: yes, name: "structure_trailing_newline", text: bare + "\n", whole: true},
	{sort: yes, name: "structure_whitespace_around", text: " \r\n\t" + bare + "\t\r\n ", whole: true},
	{sort: yes, name: "structure_29_deep", text: deep(29, "1")},

	{sort: no, name: "array_colon", text: `[1:2]`},
	{sort: no, name: "array_comma_after_close", text: `[1],`},
	{sort: no, name: "array_comma_and_number", text: `[,1]`},
	{sort: no, name: "array_double_comma", text: `[1,,2]`},
	{sort: no, name: "array_extra_comma", text: `[1,]`},
	{sort: no, name: "array_extra_close", text: `[1]]`},
	{sort: no, name: "array_just_comma", text: `[,]`},
	{sort: no, name: "array_just_minus", text: `[-]`},
	{sort: no, name: "array_missing_comma", text: `[1 2]`},
	{sort: no, name: "array_unclosed", text: `[1`},
	{sort: no, name: "array_closed_as_object", text: `[1}`},
	{sort: no, name: "incomplete_false", text: `[fals]`},
	{sort: no, name: "incomplete_null", text: `[nul]`},
	{sort: no, name: "incomplete_true", text: `[tru]`},
	{sort: no, name: "capital_true", text: `[True]`},
	{sort: no, name: "word", text: `[yes]`},
	{sort: no, name: "number_plus", text: `[+1]`},
	{sort: no, name: "number_double_minus", text: `[--1]`},
	{sort: no, name: "number_plus_minus", text: `[+-1]`},
	{sort: no, name: "number_leading_zero", text: `[012]`},
	{sort: no, name: "number_minus_leading_zero", text: `[-012]`},
	{sort: no, name: "number_two_zeros", text: `[00]`},
	{sort: no, name: "number_no_whole_part", text: `[.5]`},
	{sort: no, name: "number_minus_no_whole_part", text: `[-.5]`},
	{sort: no, name: "number_no_fraction", text: `[1.]`},
	{sort: no, name: "number_fraction_and_exponent_empty", text: `[1.e1]`},
	{sort: no, name: "number_no_exponent", text: `[1e]`},
	{sort: no, name: "number_exponent_plus_only", text: `[1e+]`},
	{sort: no, name: "number_exponent_twice", text: `[1e1e1]`},
	{sort: no, name: "number_exponent_fraction", text: `[1e1.5]`},
	{sort: no, name: "number_two_points", text: `[1.2.3]`},
	{sort: no, name: "number_hexadecimal", text: `[0x1F]`},
	{sort: no, name: "number_octal", text: `[0o7]`},
	{sort: no, name: "number_underscore", text: `[1_000]`},
	{sort: no, name: "number_space_inside", text: `[1 000]`},
	{sort: no, name: "number_then_letter", text: `[1a]`},
	{sort: no, name: "number_wide_digit", text: `[１]`},
	{sort: no, name: "number_comma_decimal", text: `{"a": 1,5}`},
	{sort: no, name: "NaN", text: `[NaN]`},
	{sort: no, name: "minus_NaN", text: `[-NaN]`},
	{sort: no, name: "Infinity", text: `[Infinity]`},
	{sort: no, name: "minus_Infinity", text: `[-Infinity]`},
	{sort: no, name: "object_bad_value", text: `{"a":b}`},
	{sort: no, name: "object_comma_instead_of_colon", text: `{"a",1}`},
	{sort: no, name: "object_double_colon", text: `{"a"::1}`},
	{sort: no, name: "object_missing_colon", text: `{"a" 1}`},
	{sort: no, name: "object_missing_name", text: `{:1}`},
	{sort: no, name: "object_missing_value", text: `{"a":}`},
	{sort: no, name: "object_name_alone", text: `{"a"}`},
	{sort: no, name: "object_number_name", text: `{1:1}`},
	{sort: no, name: "object_null_name", text: `{null:1}`},
	{sort: no, name: "object_bare_name", text: `{a:1}`},
	{sort: no, name: "object_single_quotes", text: `{'a':1}`},
	{sort: no, name: "object_trailing_comma", text: `{"a":1,}`},
	{sort: no, name: "object_two_commas", text: `{"a":1,,"b":2}`},
	{sort: no, name: "object_leading_comma", text: `{,"a":1}`},
	{sort: no, name: "object_unclosed", text: `{"a":1`},
	{sort: no, name: "object_closed_as_array", text: `{"a":1]`},
	{sort: no, name: "object_in_name", text: `{{}:1}`},
	{sort: no, name: "string_bare", text: `[a]`},
	{sort: no, name: "string_single_quotes", text: `['a']`},
	{sort: no, name: "string_typographic_quotes", text: `[“a”]`},
	{sort: no, name: "string_unclosed", text: `["a]`},
	{sort: no, name: "string_escape_x", text: `["\x00"]`},
	{sort: no, name: "string_escape_digit", text: `["\0"]`},
	{sort: no, name: "string_escape_a", text: `["\a"]`},
	{sort: no, name: "string_escape_single_quote", text: `["\'"]`},
	{sort: no, name: "string_escape_capital_u", text: `["\U0041"]`},
	{sort: no, name: "string_escape_braces", text: `["\u{41}"]`},
	{sort: no, name: "string_escape_emoji", text: `["\🌀"]`},
	{sort: no, name: "string_escape_short", text: `["\u00A"]`},
	{sort: no, name: "string_escape_not_hexadecimal", text: `["\u00AG"]`},
	{sort: no, name: "string_escape_space", text: `["\u 041"]`},
	{sort: no, name: "string_escape_at_end", text: `["\`},
	{sort: no, name: "string_line_break", text: "[\"a\nb\"]"},
	{sort: no, name: "string_tab", text: "[\"a\tb\"]"},
	{sort: no, name: "string_nul", text: "[\"a\x00b\"]"},
	{sort: no, name: "string_control_1f", text: "[\"a\x1fb\"]"},
	{sort: no, name: "string_backslash_line_break", text: "[\"a\\\nb\"]"},
	{sort: no, name: "structure_comment_block", text: `[1]/* */`},
	{sort: no, name: "structure_comment_line", text: "[1] // a\n"},
	{sort: no, name: "structure_comment_hash", text: "[1] # a\n"},
	{sort: no, name: "structure_form_feed", text: "[\x0c1]"},
	{sort: no, name: "structure_vertical_tab", text: "[\x0b1]"},
	{sort: no, name: "structure_no_break_space", text: "[\u00a01]"},
	{sort: no, name: "structure_ideographic_space", text: "[\u30001]"},
	{sort: no, name: "structure_line_separator", text: "[\u20281]"},
	{sort: no, name: "structure_word_joiner", text: "[\u20601]"},
	{sort: no, name: "structure_nul_outside", text: "[1\x00]"},
	{sort: no, name: "structure_empty", text: "", whole: true, code: "json-empty"},
	{sort: no, name: "structure_space_only", text: " \n", whole: true, code: "json-empty"},
	{sort: no, name: "structure_brace_only", text: "{", whole: true},
	{sort: no, name: "structure_closing_only", text: "}", whole: true},
	{sort: no, name: "structure_trailing_brace", text: bare + "}", whole: true, code: "json-trailing"},
	{sort: no, name: "structure_trailing_comma", text: bare + ",", whole: true, code: "json-trailing"},
	{sort: no, name: "structure_trailing_text", text: bare + "x", whole: true, code: "json-trailing"},
	{sort: no, name: "structure_trailing_nul", text: bare + "\x00", whole: true, code: "json-trailing"},
	{sort: no, name: "structure_two_documents", text: bare + bare, whole: true, code: "json-trailing"},
	{sort: no, name: "structure_two_documents_in_lines", text: bare + "\n" + bare + "\n", whole: true, code: "json-trailing"},
	{sort: no, name: "structure_leading_comma", text: "," + bare, whole: true},
	{sort: no, name: "structure_truncated", text: bare[:len(bare)-3], whole: true},
	{sort: no, name: "structure_call", text: "f(" + bare + ")", whole: true},
	{sort: no, name: "structure_web_page", text: "<html></html>", whole: true},

	{sort: decided, name: "number_huge_exponent", text: `1e400`},
	{sort: decided, name: "number_minus_huge_exponent", text: `-1e400`},
	{sort: decided, name: "number_very_huge_exponent", text: `0.4e00669999999999999999999999999999999999999999999999999999`},
	{sort: decided, name: "number_tiny_exponent", text: `123.456e-789`},
	{sort: decided, name: "number_very_large_whole", text: `-123123123123123123123123123123`},
	{sort: decided, name: "number_64_bits", text: `18446744073709551616`},
	{sort: decided, name: "object_twice", text: `{"a":1,"a":2}`, code: "json-duplicate"},
	{sort: decided, name: "object_twice_same_value", text: `{"a":1,"a":1}`, code: "json-duplicate"},
	{sort: decided, name: "object_lone_surrogate_in_name", text: `{"\uDFAA":0}`, code: "json-utf8"},
	{sort: decided, name: "string_first_surrogate_alone", text: `"\uD888"`, code: "json-utf8"},
	{sort: decided, name: "string_second_surrogate_alone", text: `"\udd1e"`, code: "json-utf8"},
	{sort: decided, name: "string_surrogates_in_wrong_order", text: `"\uDd1e\uD834"`, code: "json-utf8"},
	{sort: decided, name: "string_first_surrogate_and_text", text: `"\uD800abc"`, code: "json-utf8"},
	{sort: decided, name: "string_first_surrogate_twice", text: `"\uD800\uD800"`, code: "json-utf8"},
	{sort: decided, name: "string_invalid_byte", text: "\"\xff\"", code: "json-utf8"},
	{sort: decided, name: "string_latin_1", text: "\"\xe9\"", code: "json-utf8"},
	{sort: decided, name: "string_lone_continuation", text: "\"\x81\"", code: "json-utf8"},
	{sort: decided, name: "string_overlong", text: "\"\xc0\xaf\"", code: "json-utf8"},
	{sort: decided, name: "string_truncated_character", text: "\"\xe0\xff\"", code: "json-utf8"},
	{sort: decided, name: "string_encoded_surrogate", text: "\"\xed\xa0\x80\"", code: "json-utf8"},
	{sort: decided, name: "string_beyond_unicode", text: "\"\xf4\xbf\xbf\xbf\"", code: "json-utf8"},
	{sort: decided, name: "structure_byte_order_mark", text: "\ufeff" + bare, whole: true, code: "json-bom"},
	{sort: decided, name: "structure_500_deep", text: deep(500, ""), code: "limit-depth"},
	{sort: decided, name: "structure_31_deep", text: deep(31, ""), code: "limit-depth"},
	{sort: decided, name: "structure_utf_16", text: utf16(bare), whole: true, code: "json-syntax json-utf8"},
}

// utf16 returns a text of ASCII in UTF-16 with a byte order mark.
func utf16(text string) string {
	var b strings.Builder
	b.WriteString("\xff\xfe")
	for i := range len(text) {
		b.WriteByte(text[i])
		b.WriteByte(0)
	}
	return b.String()
}

// parser writes the texts that try a reader of JSON.
func parser() ([]conformance.Case, error) {
	about := map[sort]string{yes: "must be accepted", no: "must be refused", decided: "is left open, and refused"}
	var out []conformance.Case
	for _, s := range syntaxes {
		text := s.text
		if !s.whole {
			text = `{"version":"1.0","name":"n","ext":{"org.example.a":` + text + `}}`
		}
		path, err := write("parser", string(s.sort)+"_"+s.name+".json", []byte(text))
		if err != nil {
			return nil, err
		}
		c := conformance.Case{File: path, About: about[s.sort], Document: "partnership", On: today, Schema: conformance.Beyond}
		switch {
		case s.sort == yes:
			c.Valid, c.Schema = true, conformance.Accept
		case s.sort == no:
			c.Schema, c.Errors = conformance.Unreadable, []string{cmp.Or(s.code, "json-syntax")}
		case s.code == "":
			c.Valid, c.About = true, "is left open, and accepted"
		default:
			c.Errors = strings.Fields(s.code)
		}
		out = append(out, c)
	}
	return out, nil
}
