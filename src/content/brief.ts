import type { Annotation, Article, Brief, BriefEntity } from '../model';

/** The popup's brief of an article: metadata and text, annotation, linked entities with their mentions. `undated`: its date is not its own. */
export function briefOf(article: Article, annotation: Annotation, undated: boolean): Brief {
  const entities = new Map<string, BriefEntity>();
  for (const [index, { entry, name, type }] of annotation.mentions.entries()) {
    const known = entities.get(entry);
    if (known) known.mentions.push(index);
    else entities.set(entry, { entry, name, type, mentions: [index] });
  }
  const { text, blocks, isArticle: _, score: __, ...meta } = article;
  return { meta, text, blocks, annotation, entities: [...entities.values()], story: annotation.story, undated };
}
