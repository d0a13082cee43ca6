/** On screen a column that reads well, on paper black on white; no typeface from elsewhere. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #16181d; --soft: #5b6472; --line: #d8dce2; --mark: #fbe7a8; --ground: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceef2; --soft: #a3abb8; --line: #383e48; --mark: #5c4a12; --ground: #15171c; } }
@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --mark: #eee; --ground: #fff; } details > * { display: block; } }
body { margin: 0 auto; padding: 32px 20px 64px; max-width: 880px; background: var(--ground); color: var(--ink); font: 16px/1.5 "Source Sans 3", system-ui, sans-serif; }
h1, h2, h3, blockquote { font-family: "Source Serif 4", Georgia, serif; line-height: 1.25; }
h1 { font-size: 32px; } h2 { margin-top: 40px; border-bottom: 1px solid var(--line); } h3 { font-size: 18px; margin: 28px 0 4px; }
a { color: inherit; } small, .soft { color: var(--soft); }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
figure { margin: 24px 0; } figure svg { max-width: 100%; height: auto; background: #fff; } figcaption { font-size: 14px; color: var(--soft); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; break-inside: avoid; margin: 12px 0; }
@media (max-width: 640px) { .pair { grid-template-columns: 1fr; } }
blockquote { margin: 2px 0; overflow-wrap: anywhere; } mark { background: var(--mark); color: inherit; }
`;
