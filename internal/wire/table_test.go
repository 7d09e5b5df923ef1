package wire_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/vademecum-go/vademecum/assess"
	"github.com/vademecum-go/vademecum/cal"
	"github.com/vademecum-go/vademecum/internal/wire"
	"github.com/vademecum-go/vademecum/lang"
	"github.com/vademecum-go/vademecum/lifecycle"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/partnership/convention"
	"github.com/vademecum-go/vademecum/partnership/format"
	"github.com/vademecum-go/vademecum/wasm/engine"
	"github.com/vademecum-go/vademecum/wasm/engine/all"
)

// packages are those that have tables.
var packages = []func(any) wire.Value{assess.Members, convention.Members, partnership.Members, lifecycle.Members, engine.Members, all.Members}

// table returns the table of a type, nil when it has none.
func table(typ reflect.Type) *wire.Type {
	for _, members := range packages {
		if t := members(reflect.New(typ).Interface()).Type(); t != nil {
			return t
		}
	}
	return nil
}

// basic are the types of the members that need no table of their own.
var basic = map[wire.Kind]reflect.Type{
	wire.KindString: reflect.TypeFor[string](), wire.KindInt: reflect.TypeFor[int](), wire.KindCount: reflect.TypeFor[*int](),
	wire.KindBool: reflect.TypeFor[*bool](), wire.KindDate: reflect.TypeFor[cal.Date](), wire.KindPartial: reflect.TypeFor[cal.Partial](),
	wire.KindPeriod: reflect.TypeFor[cal.Period](), wire.KindText: reflect.TypeFor[lang.Text](), wire.KindExt: reflect.TypeFor[format.Ext](),
	wire.KindStrings: reflect.TypeFor[[]string](), wire.KindTexts: reflect.TypeFor[[]lang.Text](),
}

// The reader goes by the tables to where a member is: they say what the Go types say,
// of every type that a document, a round, a policy, a request or an answer is made of.
func TestTablesSayWhatTheTypesAre(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(typ reflect.Type) {
		if seen[typ] || typ.Kind() != reflect.Struct {
			return
		}
		of := table(typ)
		if of == nil || of.Own != nil {
			return
		}
		seen[typ] = true
		assert.Equal(t, typ.Name(), of.Name)
		assert.Equal(t, typ.Size(), of.Size, "%s", typ)
		unknown, ok := typ.FieldByName("Unknown")
		require.True(t, ok, "%s", typ)
		assert.Equal(t, unknown.Offset, of.Unknown, "%s", typ)
		assert.Equal(t, reflect.TypeFor[format.Unknown](), unknown.Type)
		require.Len(t, of.Fields, typ.NumField()-1, "%s", typ)
		for i := range of.Fields {
			f, member := &of.Fields[i], typ.Field(i)
			assert.Equal(t, member.Offset, f.Offset, "%s.%s", typ, f.Name)
			elem := member.Type
			switch f.Kind {
			case wire.KindStruct:
				require.Equal(t, reflect.Pointer, elem.Kind(), "%s.%s", typ, f.Name)
				elem = elem.Elem()
			case wire.KindStructs, wire.KindEnums:
				require.Equal(t, reflect.Slice, elem.Kind(), "%s.%s", typ, f.Name)
				elem = elem.Elem()
			case wire.KindEnum, wire.KindOwn:
			default:
				assert.Equal(t, basic[f.Kind], member.Type, "%s.%s", typ, f.Name)
				assert.Nil(t, f.Of(), "%s.%s", typ, f.Name)
				continue
			}
			require.NotNil(t, f.Of(), "%s.%s", typ, f.Name)
			assert.Same(t, table(elem), f.Of(), "%s.%s", typ, f.Name)
			assert.Equal(t, f.Kind == wire.KindEnum || f.Kind == wire.KindEnums, f.Of().Codes != nil, "%s.%s", typ, f.Name)
			if f.Of().Codes != nil {
				assert.Equal(t, reflect.String, elem.Kind(), "%s.%s", typ, f.Name)
			}
			walk(elem)
		}
	}
	for _, root := range []any{
		partnership.Document{}, assess.Round{}, assess.Policy{}, assess.Result{}, lifecycle.Policy{}, engine.Request{}, engine.Checked{}, engine.Finding{},
		all.Explanation{}, all.Agenda{}, all.Standing{}, all.Departure{},
	} {
		walk(reflect.TypeOf(root))
	}
	assert.Greater(t, len(seen), 80)

	member, own := reflect.TypeFor[format.Member](), reflect.TypeFor[wire.Member]()
	assert.True(t, member.ConvertibleTo(own), "members that are unknown are read where they are")
}
