import { annotationLines, diagnosticAnnotations } from '../annotations.ts';
import type { ValidationFormat } from '../types.ts';

/** Annotations of GitHub Actions; nothing at all where there is no problem. */
export const validationGithub: ValidationFormat = {
  name: 'github',
  render: ({ diagnostics, repoPathOf = (file) => file }) =>
    annotationLines(diagnosticAnnotations(diagnostics, repoPathOf)),
};
