/** English words of links that say nothing of where they lead, for readers who hear or skim a page's links alone. */

const vague =
  'above,article,below,chapter,click,click here,details,document,find out more,follow this link,go,go here,here,' +
  'it,learn more,link,links,look here,more,more details,more info,more information,more on this,next,page,paper,' +
  'previous,read,read it,read more,read on,read this,section,see,see above,see below,see here,see more,see this,' +
  'site,source,that,that one,the article,the link,the page,the site,them,there,these,this,this article,' +
  'this chapter,this document,this link,this one,this page,this paper,this section,this site,this website,those,' +
  'web page,website';

/** In lower case, without punctuation. */
const vagueTexts: ReadonlySet<string> = new Set(vague.split(','));

/** Whether the words of a link, the whole of it, say nothing: letter case and punctuation make no difference. */
export const isVague = (text: string): boolean =>
  vagueTexts.has(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
