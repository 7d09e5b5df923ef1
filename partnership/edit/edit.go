// Package edit compares documents and changes them by patches.
//
// [Diff] lists what differs between two documents, in JSON Pointers; [Merge] applies a JSON Merge
// Patch (RFC 7396) and [Patch] a JSON Patch (RFC 6902). Both answer as reading does: with a
// new document and everything that is wrong with it, in its places. A patch that cannot
// be applied gives no document:
//
//	after, found := edit.Merge(doc, []byte(`{"name": "Rooms"}`), today)
//	if err := found.Err(); err != nil {
//		return err // errors.Is(err, finding.Code("patch-path")), …
//	}
//
// Documents are never changed in place. To change one in Go, take what
// [partnership.Document.Clone] returns and set what its finders, such as
// [partnership.Document.Partner], lead to.
package edit

import (
	"iter"
	"slices"

	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/format"
)

// What a patch cannot be applied for. Pointers and places are into the patch.
var (
	patchForm = finding.Rule{Code: "patch-form", Severity: finding.Error, Source: finding.Source(finding.Framework + " RFC 6902")}
	patchPath = finding.Rule{Code: "patch-path", Severity: finding.Error, Source: finding.Source(finding.Framework + " RFC 6902")}
	patchTest = finding.Rule{Code: "patch-test", Severity: finding.Error, Source: finding.Source(finding.Framework + " RFC 6902")}
)

// Rules yields the rules of patches. Those of documents are of package partnership.
func Rules() iter.Seq[finding.Rule] {
	return slices.Values([]finding.Rule{patchForm, patchPath, patchTest})
}

// Merge applies a JSON Merge Patch (RFC 7396): members of the patch replace those of the
// document, null removes them, lists are replaced whole. On the day the new document is
// checked, see [partnership.Options].
func Merge(doc *partnership.Document, patch []byte, on cal.Date) (*partnership.Document, finding.List) {
	p, ok := parse(patch)
	if !ok || p.kind != object {
		return refused(patchForm, "")
	}
	before, list := tree(doc)
	if before == nil {
		return nil, list
	}
	return read(merged(before, p), on)
}

// merged is MergePatch of RFC 7396, section 2.
func merged(target, patch *node) *node {
	if patch.kind != object {
		return patch
	}
	out := &node{kind: object}
	if target != nil && target.kind == object {
		out = target
	}
	for i, name := range patch.names {
		if patch.values[i].isNull() {
			out.remove(name)
		} else {
			old, _ := out.member(name)
			out.set(name, merged(old, patch.values[i]))
		}
	}
	return out
}

// tree returns the document as a tree.
func tree(doc *partnership.Document) (*node, finding.List) {
	text, err := doc.AppendLine(nil)
	if err != nil {
		return nil, doc.Check(cal.Date{})
	}
	n, _ := parse(text)
	return n, finding.List{}
}

// read reads a document from a tree.
func read(n *node, on cal.Date) (*partnership.Document, finding.List) {
	return partnership.Read(n.append(nil), partnership.Options{On: on, Owned: true, Limits: format.Limits{Bytes: format.MaxBytes}})
}

func refused(rule finding.Rule, pointer string, args ...finding.Arg) (*partnership.Document, finding.List) {
	var list finding.List
	list.Add(rule, pointer, args...)
	return nil, list
}
