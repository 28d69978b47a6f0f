import fc from 'fast-check';

// CI gives the same result for the same commit; local runs explore new cases each time.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_121 });
