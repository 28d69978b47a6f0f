export const percent = (share: number | null): string => (share === null ? '-' : `${Math.round(share * 100)} %`);

export const howToBegin =
  'there are no engagements here yet; make one by `auxeng new`, or see a sample by `auxeng demo`';
