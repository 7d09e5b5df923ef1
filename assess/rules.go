package assess

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/internal/digest"
	"github.com/vademecum-go/vademecum/internal/wire"
)

const (
	guide1   = finding.Source(finding.Guide + " 1")
	guide2   = finding.Source(finding.Guide + " 2")
	iso31000 = finding.Source(finding.Framework + " ISO 31000")
)

var (
	criterionUnknown  = finding.Rule{Code: "criterion-unknown", Severity: finding.Error, Source: finding.Inferred}
	criterionMisspelt = finding.Rule{Code: "criterion-misspelt", Severity: finding.Error, Source: finding.Inferred}
	criterionTwice    = finding.Rule{Code: "criterion-twice", Severity: finding.Error, Source: finding.Inferred}
	respondentSilent  = finding.Rule{Code: "respondent-silent", Severity: finding.Advice, Source: finding.Inferred}
	roundOneSided     = finding.Rule{Code: "round-one-sided", Severity: finding.Warning, Source: finding.Source(finding.Framework + " Nuffield Partnership Assessment Tool")}
	lowWithoutComment = finding.Rule{Code: "low-without-comment", Severity: finding.Advice, Source: finding.Source(finding.Framework + " Wilder Collaboration Factors Inventory")}

	riskTypeUnknown   = finding.Rule{Code: "risk-type-unknown", Severity: finding.Error, Source: finding.Inferred}
	riskTypeMisspelt  = finding.Rule{Code: "risk-type-misspelt", Severity: finding.Error, Source: finding.Inferred}
	riskHalfRated     = finding.Rule{Code: "risk-half-rated", Severity: finding.Warning, Source: iso31000}
	riskNoOwner       = finding.Rule{Code: "risk-no-owner", Severity: finding.Warning, Source: iso31000}
	riskUntreated     = finding.Rule{Code: "risk-untreated", Severity: finding.Warning, Source: iso31000}
	riskResidualAbove = finding.Rule{Code: "risk-residual-above", Severity: finding.Error, Source: iso31000}
	riskAcceptedOld   = finding.Rule{Code: "risk-accepted-old", Severity: finding.Warning, Source: iso31000}
	riskAcceptedOther = finding.Rule{Code: "risk-accepted-other", Severity: finding.Warning, Source: finding.Inferred}
)

// Rules yields the rules of rounds and risks.
func Rules() iter.Seq[finding.Rule] {
	return slices.Values([]finding.Rule{
		criterionUnknown, criterionMisspelt, criterionTwice, respondentSilent, roundOneSided, lowWithoutComment,
		riskTypeUnknown, riskTypeMisspelt, riskHalfRated, riskNoOwner, riskUntreated, riskResidualAbove, riskAcceptedOld, riskAcceptedOther,
	})
}

// Check returns what is wrong with the round or advised against, beyond its
// structure. The pointer is where the round stands; without a day, what depends
// on one is not looked at.
func (v *Round) Check(pointer string, on cal.Date) finding.List {
	var list finding.List
	at := pointer + "/respondents"
	for i := range v.Respondents {
		v.Respondents[i].check(&list, at, i)
	}
	if len(v.Respondents) > 1 && !slices.ContainsFunc(v.Respondents, func(r Respondent) bool { return r.Party != v.Respondents[0].Party }) {
		list.Add(roundOneSided, at)
	}
	list.Merge(CheckRisks(v.Risks, pointer+"/risks", on))
	return list
}

// check looks at respondent i of a list. It makes pointers only for what it has to
// say: answers are many.
func (v *Respondent) check(list *finding.List, respondents string, i int) {
	at := func() string { return finding.Index(respondents, i) + "/answers" }
	var seen [len(criteria)]bool
	for j := range v.Answers {
		a := &v.Answers[j]
		row := criterionIndex(a.Criterion)
		switch {
		case a.Criterion == "": // the structure check says so
		case row < 0:
			unknown(list, finding.Index(at(), j)+"/criterion", a.Criterion, criterionUnknown, criterionMisspelt, codes)
		case seen[row]:
			list.Add(criterionTwice, finding.Index(at(), j)+"/criterion", finding.Word("criterion", "criterion."+a.Criterion+".name"))
		default:
			seen[row] = true
		}
		if n, ok := a.Rating.Score(); ok && n <= 1 && a.Comment.IsZero() && row >= 0 {
			list.Add(lowWithoutComment, finding.Index(at(), j)+"/comment", finding.Word("criterion", "criterion."+a.Criterion+".name"))
		}
	}
	if len(v.Answers) == 0 {
		list.Add(respondentSilent, at(), finding.Text("party", v.Party))
	}
}

// unknown finds a code that a table does not have, with the one that is near.
func unknown(list *finding.List, pointer, code string, none, near finding.Rule, known iter.Seq[string]) {
	if list.CountOnly(finding.Error) {
		return
	}
	if n := wire.Nearest(code, known); n != "" {
		list.Add(near, pointer, finding.Text("value", code), finding.Text("nearest", n))
		return
	}
	list.Add(none, pointer, finding.Text("value", code))
}

// CheckRisks returns what is wrong with risks or advised against, by the
// default matrix. The pointer is where their list stands; without a day, what
// depends on one is not looked at.
func CheckRisks(risks []Risk, pointer string, on cal.Date) finding.List {
	var list finding.List
	matrix := DefaultMatrix()
	for i := range risks {
		at := func(member string) string { return finding.Index(pointer, i) + member }
		risks[i].check(&list, at, matrix, on)
	}
	return list
}

func (v *Risk) check(list *finding.List, at func(member string) string, matrix Matrix, on cal.Date) {
	risk := finding.Text("risk", v.ID)
	if v.Catalogue != "" && !isTypical(v.Catalogue) {
		unknown(list, at("/catalogue"), v.Catalogue, riskTypeUnknown, riskTypeMisspelt, riskCodes)
	}
	switch {
	case v.Likelihood > 0 && v.Impact == 0:
		list.Add(riskHalfRated, at("/impact"), risk)
	case v.Impact > 0 && v.Likelihood == 0:
		list.Add(riskHalfRated, at("/likelihood"), risk)
	}
	inherent := matrix.Level(v.Likelihood, v.Impact)
	if inherent >= LevelHigh {
		level := finding.Word("level", inherent.Word())
		if v.Owner == "" {
			list.Add(riskNoOwner, at("/owner"), risk, level)
		}
		if len(v.Treatments) == 0 && v.Acceptance == nil {
			list.Add(riskUntreated, at("/treatments"), risk, level)
		}
	}
	if v.worseTreated(matrix) {
		list.Add(riskResidualAbove, at("/residual"), risk)
	}
	if a := v.Acceptance; a != nil && !a.Until.IsZero() && !on.IsZero() && a.Until.Before(on) {
		list.Add(riskAcceptedOld, at("/acceptance/until"), risk, finding.Day("date", a.Until))
	}
	if a := v.Acceptance; a != nil && a.Digest != "" && len(a.Digest) == digest.Size && !v.isState(a.Digest) {
		list.Add(riskAcceptedOther, at("/acceptance/digest"), risk)
	}
}
