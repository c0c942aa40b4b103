import type { Model } from './signals';

export const GATE: Model = {
  bias: -2.2,
  weights: {
    ogArticle: 1.2,
    ldArticle: 1,
    ldNews: 1,
    metaPublished: 1,
    prose: 3,
    longParagraphs: 1.5,
    noProse: -2,
    articles: 0.5,
    urlSlug: 1,
    urlDate: 0.7,
    urlRoot: -3,
    urlForum: -1.5,
    ldProduct: -1.5,
    cardShare: -1,
    manyArticles: -1,
    linksPerProse: -1.5,
  },
};

/** Below this the gate keeps the rest away; low, so that the detector decides whatever is in doubt. */
export const GATE_THRESHOLD = 0.3;

export const DETECTOR: Model = GATE;

export const DETECTOR_THRESHOLD = 0.5;
