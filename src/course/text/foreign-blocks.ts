/** What is written in place of the blocks that other tools have, by the names that people bring from there. */

const around = (callout: string): string =>
  `a line ":::${callout}" before the text and a line ":::" after it`;

const instead: Readonly<Record<string, string>> = {
  ...named(
    'note tip tips hint info information remark comment aside admonition callout seealso',
    around('note'),
  ),
  ...named('abstract summary tldr example definition theorem proof success check done', around('note')),
  ...named('details collapse collapsible dropdown expand spoiler accordion accordions', around('note')),
  ...named(
    'warning important caution danger attention warn alert error bug fail failure critical',
    around('warning'),
  ),
  ...named('misconception myth', around('misconception')),
  ...named('history background', around('history')),
  ...named(
    'tabs tab tabset tabitem tab-set tab-item code-group codegroup tabbed panel',
    'lines "::::tabs" and "::::" around, and in them ":::tab{platform=…}" and ":::" around each text',
  ),
  ...named(
    'question questions exercise exercises quiz faq task',
    'it into quiz.yaml, and <Check id="…" /> here',
  ),
  ...named('figure image img subfigure', '![what it shows](file.svg "The caption")'),
  ...named(
    'code codeblock code-block sourcecode source listing literalinclude highlight',
    'lines of ``` before and after the code',
  ),
  ...named('diagram mermaid', 'a block of code in the language mermaid, with its id and its caption'),
  ...named('quote epigraph verse', 'lines that begin with "> "'),
  ...named('steps step', 'lines that begin with "1. ", "2. "'),
  ...named('columns column grid cards card cardgrid linkcard filetree', 'a list or a table'),
  ...named('toc contents toctree', 'nothing: the page has its contents already'),
  ...named('footnote footnotes cite citation references', '[](cite:id)'),
  ...named('link youtube video embed iframe gist', '[words](address)'),
  ...named('xref ref', '[words](chapter:id#section)'),
  ...named('math equation align', 'it in characters, such as 2⁴⁸ or n²'),
};

function named(names: string, what: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, what]));
}

/** What to write in place of the block `name`, in letters of either case; nothing for what no tool has. */
export function insteadOfBlock(name: string): string | undefined {
  const key = name.toLowerCase().replace(/^(?:callout|alert|admonition)-/, '');
  return Object.hasOwn(instead, key) ? instead[key] : undefined;
}
