export const charter = `---
title: Trustworthy tests for checkout
purpose: adoption
home_team: Test Platform
host_team: { name: Checkout, size: 7 }
engineers: [Ada Lovelace]
advisor: Grace Hopper
---
`;

export const sections = `
## What went well

## What went poorly

## What we do next
`;

/** The retro of week 38 of 2026 with these lines of YAML besides what is required. */
export const retro = (fields = '', body = sections): string =>
  `---\ndate: 2026-09-17\nattendees: [Ada Lovelace]\n${fields}---\n${body}`;
