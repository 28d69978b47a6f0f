import manifest from '../../package.json' with { type: 'json' };

/** The version of auxeng that runs. */
export const { version } = manifest;
