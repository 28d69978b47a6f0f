const inYaml = `
  yes|no|on|off|null|~|true|False|0777|0o17|1_000|12:30|190:20:30|1e3|.inf|.nan|2026-09-17|# x|a # b|a: b|a:|: a|? a
  @ada|%a|&a|*a|!a|!!js/function a|...|{a}|[a]|"a"|'a'|it's|<<|=|,|__proto__|constructor`;

const inMarkdown = String.raw`
  - a|* a|+ a|1. a|1) a|> a|---|===|***|## a|[ ] a|[x] a|~~a~~|~~~|a\|\a|\<!-- a|<!-- a|<!-- a -->|-->|<script>|</div>|<?php
  <a@b.c>|<|&lt;`;

const elsewhere = [
  '| a',
  '`a`',
  '```',
  '$&',
  '$1',
  '{week}',
  '👩‍🔬',
  'é',
  'e\u0301',
  'a\u00a0b',
  'a\u2028b',
  '\u2028a',
  '漢字',
];

const listed = (text: string) => text.split(/[|\n]/).flatMap((word) => word.trim() || []);

/** Words that YAML, Markdown or HTML would take for something else. */
export const tricky: readonly string[] = [
  ...listed(inYaml),
  ...listed(inMarkdown),
  ...elsewhere,
  '>\u0338 not greater',
  '>quote',
  '[a]: https://example.org',
];
