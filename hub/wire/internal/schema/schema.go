package main

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/invopop/jsonschema"

	"amends/hub/space"
	"amends/hub/wire"
)

// generate makes the schema from the types, with the comments and constants of the packages under hub.
func generate(hub string) ([]byte, error) {
	source, err := readSource(hub)
	if err != nil {
		return nil, err
	}
	b := &builder{source: source, defs: jsonschema.Definitions{}}
	root := b.root()
	if b.err != nil {
		return nil, b.err
	}
	text, err := json.MarshalIndent(root, "", "  ")
	plain := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&") // as a person reads it
	return []byte(plain.Replace(string(text)) + "\n"), err
}

type builder struct {
	source *source
	defs   jsonschema.Definitions
	err    error
}

func (b *builder) root() *jsonschema.Schema {
	for _, enum := range enumerations {
		b.enumeration(reflect.TypeOf(enum))
	}
	b.defs["Sealed"] = &jsonschema.Schema{
		Type: "string", Pattern: `^1\.[A-Za-z0-9_-]+$`,
		Description: b.source.comments["space.Sealed"],
	}
	b.object("SharedEntities", "The entities of the shared doc, by the kind in their key.", sharedEntities)
	b.object("OwnEntities", "The entities of a seat's own doc, by the kind in their key.", ownEntities)
	b.union("Entity", "What a doc holds under a key.", append(bodies(sharedEntities), bodies(ownEntities)...))
	b.commands()
	b.messages("FromDevice", "What a device sends.", fromDevice)
	b.messages("ToDevice", "What a device receives.", toDevice)
	b.union("OverHTTP", "Bodies of requests and answers over HTTP.", overHTTP)
	b.limits()
	b.narrow()

	root := object("Wire", "The protocol of Amends: its messages, entities and commands, from the Go types.")
	root.Version = jsonschema.Version
	for _, part := range []string{"FromDevice", "ToDevice", "OverHTTP", "SharedEntities", "OwnEntities", "Commands", "Limits"} {
		set(root, strings.ToLower(part[:1])+part[1:], ref(part))
	}
	root.Definitions = b.defs
	return root
}

// reflect adds the type of v, and what it is made of, to the definitions, and refers to it.
func (b *builder) reflect(v any) *jsonschema.Schema {
	r := jsonschema.Reflector{Anonymous: true, Mapper: b.mapped}
	for name, def := range r.Reflect(v).Definitions {
		if _, known := b.defs[name]; !known {
			b.defs[name] = def
			b.describe(name, def)
		}
	}
	return ref(reflect.TypeOf(v).Name())
}

// mapped are the types whose form reflection does not tell.
func (b *builder) mapped(t reflect.Type) *jsonschema.Schema {
	switch {
	case t == sealedType:
		return ref("Sealed")
	case t == entitiesType:
		return &jsonschema.Schema{Type: "object", AdditionalProperties: ref("Entity")}
	case t.Kind() == reflect.String && b.defs[t.Name()] != nil:
		return ref(t.Name())
	}
	return nil
}

// describe gives a definition the comments of its Go type. Beside a reference a comment would make
// a type of its own in some generators, so there is none.
func (b *builder) describe(name string, def *jsonschema.Schema) {
	for _, pkg := range []string{"space", "wire"} {
		if text := b.source.comments[pkg+"."+name]; text != "" {
			def.Description = text
		}
		for p := def.Properties.Oldest(); p != nil; p = p.Next() {
			field := strings.ToUpper(p.Key[:1]) + p.Key[1:]
			if text := b.source.comments[pkg+"."+name+"."+field]; text != "" && p.Value.Ref == "" {
				p.Value.Description = text
			}
		}
	}
}

func (b *builder) enumeration(t reflect.Type) {
	key := t.String()
	values := b.source.values[key]
	if len(values) == 0 {
		b.err = fmt.Errorf("%s has no constants", key)
	}
	b.defs[t.Name()] = &jsonschema.Schema{Type: "string", Enum: values, Description: b.source.comments[key]}
}

func (b *builder) object(name, description string, parts []named) {
	def := object("", description)
	for _, part := range parts {
		set(def, part.name, b.reflect(part.body))
	}
	b.defs[name] = def
}

func (b *builder) union(name, description string, parts []any) {
	def := &jsonschema.Schema{Description: description}
	for _, part := range parts {
		def.AnyOf = append(def.AnyOf, b.reflect(part))
	}
	b.defs[name] = def
}

func (b *builder) commands() {
	def, names := object("", "The body of each command, by its name."), []any{}
	bodies := &jsonschema.Schema{Description: "The body of a command."}
	for _, row := range space.Commands() {
		body := b.reflect(reflect.ValueOf(row.New()).Elem().Interface())
		set(def, row.Name, body)
		names = append(names, row.Name)
		bodies.AnyOf = append(bodies.AnyOf, body)
		b.defs[strings.TrimPrefix(body.Ref, "#/$defs/")].Extras = map[string]any{"command": commandOf(row)}
	}
	b.defs["Commands"], b.defs["CommandBody"] = def, bodies
	b.defs["CommandName"] = &jsonschema.Schema{Type: "string", Enum: names}
}

// command is what the table says of a command, for whoever sends it.
type command struct {
	Name  string         `json:"name"`
	Rule  string         `json:"rule"`
	Doc   wire.DocName   `json:"doc"`
	About space.Template `json:"about"`
	Seen  space.Template `json:"seen,omitempty"`
	Words map[string]int `json:"words,omitempty"` // the fields that are sealed, each with the most bytes that it holds
}

func commandOf(row *space.Spec) command {
	c := command{Name: row.Name, Rule: row.Rule, Doc: wire.Shared, About: row.About, Seen: row.Seen, Words: row.Words}
	if row.Own {
		c.Doc = wire.Own
	}
	return c
}

func (b *builder) messages(name, description string, messages []message) {
	union := &jsonschema.Schema{Description: description}
	for _, m := range messages {
		it := b.reflect(m.body)
		union.AnyOf = append(union.AnyOf, it)
		def := b.defs[strings.TrimPrefix(it.Ref, "#/$defs/")]
		set(def, "t", &jsonschema.Schema{Const: m.t})
		if m.t == "do" {
			set(def, "cmd", ref("CommandName"))
			set(def, "body", ref("CommandBody"))
		}
	}
	b.defs[name] = union
}

func (b *builder) limits() {
	def := object("", "The protocol's limits: numbers, bytes, and spans in milliseconds.")
	for _, limit := range append(b.source.bounds, limits...) {
		set(def, limit.name, &jsonschema.Schema{Const: number(limit.body)})
	}
	b.defs["Limits"] = def
}

// narrow closes what the Go types leave open: numbers and strings with few values.
func (b *builder) narrow() {
	for field, values := range narrower {
		name, prop, _ := strings.Cut(field, ".")
		if p, ok := b.defs[name].Properties.Get(prop); ok {
			p.Type, p.Enum = "", values
			continue
		}
		b.err = fmt.Errorf("there is no field %s", field)
	}
}

func object(title, description string) *jsonschema.Schema {
	return &jsonschema.Schema{
		Type: "object", Title: title, Description: description,
		Properties: jsonschema.NewProperties(), AdditionalProperties: jsonschema.FalseSchema,
	}
}

// set sets a property, required where it is new.
func set(def *jsonschema.Schema, name string, value *jsonschema.Schema) {
	if _, known := def.Properties.Set(name, value); !known && !slices.Contains(def.Required, name) {
		def.Required = append(def.Required, name)
	}
}

func ref(name string) *jsonschema.Schema { return &jsonschema.Schema{Ref: "#/$defs/" + name} }

func bodies(parts []named) []any {
	all := make([]any, 0, len(parts))
	for _, part := range parts {
		all = append(all, part.body)
	}
	return all
}
