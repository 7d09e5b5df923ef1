// Package frameworks tries package validate in web frameworks that people use. It is a
// module of its own: the library knows none of them.
package frameworks

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/labstack/echo/v4"
	"github.com/stretchr/testify/assert"
	"github.com/vademecum-go/vademecum/finding"
	"github.com/vademecum-go/vademecum/finding/problem"
	"github.com/vademecum-go/vademecum/i18n"
	"github.com/vademecum-go/vademecum/partnership"
	"github.com/vademecum-go/vademecum/validate"
)

// A request holds a partner of ours and fields of the program's own.
type request struct {
	Age     int                 `json:"age" binding:"gte=18" validate:"gte=18"`
	Partner partnership.Partner `json:"partner"`
}

// answer answers with the findings of an error as problem details.
func answer(w http.ResponseWriter, r *http.Request, err error) {
	var found finding.List
	if errors.As(err, &found) && problem.Write(w, r, found) {
		return
	}
	http.Error(w, err.Error(), http.StatusBadRequest)
}

// server is a framework with a handler that binds a request, or a list of them.
type server struct {
	name string
	http.Handler
}

func servers() []server {
	gin.SetMode(gin.TestMode)
	binding.Validator = validate.Binding()
	g := gin.New()
	g.POST("/one", func(c *gin.Context) {
		var r request
		if err := c.ShouldBindJSON(&r); err != nil {
			answer(c.Writer, c.Request, err)
		}
	})
	g.POST("/many", func(c *gin.Context) {
		var r []request
		if err := c.ShouldBindJSON(&r); err != nil {
			answer(c.Writer, c.Request, err)
		}
	})
	g.POST("/map", func(c *gin.Context) {
		var r map[string]any
		if err := c.ShouldBindJSON(&r); err != nil {
			answer(c.Writer, c.Request, err)
		}
	})
	e := echo.New()
	e.Validator = validate.New()
	bound := func(c echo.Context, v any) error {
		if err := c.Bind(v); err != nil {
			return err
		}
		if err := c.Validate(v); err != nil {
			answer(c.Response(), c.Request(), err)
			return nil
		}
		return c.NoContent(http.StatusOK)
	}
	e.POST("/one", func(c echo.Context) error { return bound(c, new(request)) })
	e.POST("/many", func(c echo.Context) error { return bound(c, new([]request)) })
	return []server{{"gin", g}, {"echo", e}}
}

func TestFrameworks(t *testing.T) {
	const fine = `{"age": 18, "partner": {"id": "host", "name": "Host"}}`
	const bad = `{"age": 17, "partner": {"id": "host", "people": [{"id": "p1", "email": "nobody"}]}}`
	tests := []struct {
		path, body string
		status     int
		pointers   []string
	}{
		{"/one", fine, 200, nil},
		{"/one", bad, 422, []string{`"/age"`, `"/partner/name"`, `"/partner/people/0/email"`}},
		{"/many", "[" + fine + "]", 200, nil},
		{"/many", "[" + fine + "," + bad + "]", 422, []string{`"/1/age"`, `"/1/partner/name"`, `"/1/partner/people/0/email"`}},
		{"/many", "[]", 200, nil},
		{"/map", `{"any": "thing"}`, 200, nil},
	}
	for _, s := range servers() {
		for _, test := range tests {
			if s.name == "echo" && test.path == "/map" {
				continue // echo validates nothing that is no struct unless it is asked to
			}
			t.Run(s.name+test.path, func(t *testing.T) {
				r := httptest.NewRequest(http.MethodPost, test.path, strings.NewReader(test.body))
				r.Header.Set("Content-Type", "application/json")
				r.Header.Set("Accept-Language", string(i18n.English))
				w := httptest.NewRecorder()
				s.ServeHTTP(w, r)
				assert.Equal(t, test.status, w.Code, w.Body)
				for _, pointer := range test.pointers {
					assert.Contains(t, w.Body.String(), `"pointer":`+pointer)
				}
			})
		}
	}
}
