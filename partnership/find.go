package partnership

import (
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/partnership/convention"
)

// The functions here return the first thing of the document with an identifier, in
// place, so that it can be changed there, and false when there is none.

// Partner returns the partner with the identifier.
func (d *Document) Partner(id string) (*Partner, bool) {
	return find(d.Partners, func(v *Partner) bool { return v.ID == id })
}

// Person returns the person with the identifier, and the partner it belongs to.
func (d *Document) Person(id string) (*Person, *Partner, bool) {
	for i := range d.Partners {
		if who, ok := find(d.Partners[i].People, func(v *Person) bool { return v.ID == id }); ok {
			return who, &d.Partners[i], true
		}
	}
	return nil, nil, false
}

// Convention returns the convention with the identifier.
func (d *Document) Convention(id string) (*convention.Convention, bool) {
	return find(d.Conventions, func(v *convention.Convention) bool { return v.ID == id })
}

// Offer returns the offer with the identifier.
func (d *Document) Offer(id string) (*Offer, bool) {
	return find(d.Offers, func(v *Offer) bool { return v.ID == id })
}

// Experiment returns the experiment with the identifier.
func (d *Document) Experiment(id string) (*Experiment, bool) {
	return find(d.Experiments, func(v *Experiment) bool { return v.ID == id })
}

// Need returns the need with the identifier.
func (d *Document) Need(id string) (*assess.Need, bool) {
	return find(d.Needs, func(v *assess.Need) bool { return v.ID == id })
}

// Contribution returns the contribution with the identifier.
func (d *Document) Contribution(id string) (*assess.Contribution, bool) {
	return find(d.Contributions, func(v *assess.Contribution) bool { return v.ID == id })
}

// Resource returns the resource with the identifier.
func (d *Document) Resource(id string) (*Resource, bool) {
	return find(d.Resources, func(v *Resource) bool { return v.ID == id })
}

// Risk returns the risk with the identifier.
func (d *Document) Risk(id string) (*assess.Risk, bool) {
	return find(d.Risks, func(v *assess.Risk) bool { return v.ID == id })
}

// Public returns the public with the identifier.
func (d *Document) Public(id string) (*Public, bool) {
	return find(d.Publics, func(v *Public) bool { return v.ID == id })
}

// Value returns the value that partners hold to with the identifier.
func (d *Document) Value(id string) (*Value, bool) {
	return find(d.Values, func(v *Value) bool { return v.ID == id })
}

// Session returns the session with the identifier.
func (d *Document) Session(id string) (*Session, bool) {
	return find(d.Sessions, func(v *Session) bool { return v.ID == id })
}

// Evolution returns the evolution with the identifier.
func (d *Document) Evolution(id string) (*Evolution, bool) {
	if d.FollowUp == nil {
		return nil, false
	}
	return find(d.FollowUp.Evolutions, func(v *Evolution) bool { return v.ID == id })
}

// Milestone returns the milestone of the roadmap with the identifier.
func (d *Document) Milestone(id string) (*Milestone, bool) {
	if d.Roadmap == nil {
		return nil, false
	}
	return find(d.Roadmap.Milestones, func(v *Milestone) bool { return v.ID == id })
}

// find returns the first element of a list for which is reports true.
func find[T any](list []T, is func(*T) bool) (*T, bool) {
	for i := range list {
		if is(&list[i]) {
			return &list[i], true
		}
	}
	return nil, false
}
