package space

import "slices"

// edit finds or adds the edit of a doc, so that a change has at most one for each. It is valid until the next.
func (c *Change) edit(doc DocName) *Edit {
	for i := range c.Edits {
		if c.Edits[i].Doc == doc {
			return &c.Edits[i]
		}
	}
	c.Edits = append(c.Edits, Edit{Doc: doc})
	return &c.Edits[len(c.Edits)-1]
}

// set adds entities to what a doc gets.
func (c *Change) set(doc DocName, entities ...Entity) {
	e := c.edit(doc)
	e.Set = append(e.Set, entities...)
}

// del adds a key to what a doc loses. It answers false if that is so already.
func (c *Change) del(doc DocName, key Key) bool {
	e := c.edit(doc)
	if slices.Contains(e.Del, key) {
		return false
	}
	e.Del = append(e.Del, key)
	return true
}

// touches says whether the change sets or deletes an entity.
func (c *Change) touches(doc DocName, key Key) bool {
	for _, e := range c.Edits {
		if e.Doc == doc {
			return slices.Contains(e.Del, key) ||
				slices.ContainsFunc(e.Set, func(s Entity) bool { return s.Key() == key })
		}
	}
	return false
}

// and is both changes as one. The two touch different entities.
func (c Change) and(other Change) Change {
	for _, e := range other.Edits {
		mine := c.edit(e.Doc)
		mine.Set = append(mine.Set, e.Set...)
		mine.Del = append(mine.Del, e.Del...)
		mine.Reset = mine.Reset || e.Reset
	}
	c.Erase = c.Erase || other.Erase
	c.Index = append(c.Index, other.Index...)
	c.Unindex = append(c.Unindex, other.Unindex...)
	return c
}
