/** What everyone's settings say of a home/ that is elsewhere. */
export const homeLine = 'home: elsewhere';

export const settingsText = (
  isElsewhere: boolean,
): string => `# Settings of auxeng. Every setting has a default; docs/documents.md of auxeng lists them.
version: 1
engagements: engagements
${isElsewhere ? `${homeLine}\n` : ''}# home_team: Test Platform
# weeks: 10
# rules:
#   small-team: { severity: info, reason: All our teams are small. }
`;

const beside = 'Everything under `home/` is for the home team only; `auxeng report --audience host` leaves it out.';
const elsewhere =
  "What is for the home team only is in a private repo. `auxeng init --home DIR` tells your clone where its checkout is;\nwithout it, `auxeng report` is the host team's.";

export const readmeText = (isElsewhere: boolean): string => `# Engagements

One folder per engagement, created by \`auxeng new\`. Everything is Markdown with YAML front matter: edit it here, in
your editor or on the web.

- \`auxeng retro\` records the week.
- \`auxeng validate\` checks every document.
- \`auxeng report\` shows the status of the engagements.

${isElsewhere ? elsewhere : beside}
`;
