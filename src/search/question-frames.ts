/** What stands around a name in questions of other languages than the course's, as `was ist ein` does. */

const frames: RegExp[] = [
  /^(?:was (?:ist|sind|bedeutet|heisst|macht|tut)|wie funktioniert|erklare|wozu (?:dient|dienen|braucht man)|warum braucht? (?:man|ich)|warum brauche ich|wofur ist)(?: (?:eine?|einem|einen|der|die|das))?\s/,
  /^(?:qu'?est[- ]ce qu(?:e|')(?:\s?c'est qu(?:e|'))?|c'est quoi|comment (?:fonctionne|marche)|definition d(?:e|')|a quoi (?:sert|servent)|pourquoi utiliser|que fait)\s?(?:une?|les?|la|l'|des?)?\s/,
  /^(?:(?:por |para )?que (?:es|son|significa|hacen?|sirven?|servem?)|como funcionan?|(?:o )?que (?:e|sao)|(?:che )?co(?:sa |s')(?:e|fa)|(?:che )?cosa sono|a (?:che )?cosa servon?e?|come funzionan?o?|definicion de)(?: (?:u[mn][ao]?|una|uno|el|la|los|las|il|lo|i|gli|le|[ao]s?))?\s/,
  /^(?:wat (?:is|zijn|doet|betekent)|hoe werk(?:t|en)|waarvoor dient)(?: (?:een|de|het))?\s/,
  /^(?:co to (?:jest|sa)|czym (?:jest|sa)|jak dziala(?:ja)?)\s/,
  /^(?:τι (?:ειναι|σημαινει)|πωσ λειτουργει)(?: (?:ο|η|το|οι|τα|ενασ|μια|ενα))?\s/,
  /^(?:מה (?:זה|זאת|זו|היא|הוא)|מהו|מהי|איך עובדת?)\s/,
  /^(?:ما ?(?:هو|هی)|ما معنی|کیف (?:یعمل|تعمل))\s/,
  / (?:nedir|ne demek|ne ise yarar|nasil calisir)$/,
  / क्या (?:है|हैं|होता है|होती है)$/,
  /^(?:что такое|что это|как работа(?:ет|ют)|что значит|(?:зачем|для чего) нуж(?:ен|на|но|ны)|что делает)\s/,
  /^(?:什么是|什麼是|何谓)|(?:是什么(?:意思)?|是什麼|とは(?:何ですか|何か|なに)?|って何(?:ですか)?)$/,
  /이?란(?: (?:무엇|뭐|뭔)\S*)?$|[은는이가]? (?:무엇|뭐|뭔가)\S*$/,
];

/** What a question in another language asks for; `undefined` if it is no such question. `text` is folded. */
export function askedAbroad(text: string): string | undefined {
  const question = text
    .trim()
    .replace(/[\s?？¿!.]+$/u, '')
    .replace(/^[¿¡\s]+/u, '');
  const frame = frames.find((one) => one.test(question));
  return frame && question.replace(frame, '').trim();
}

/** Little words of other languages, as `joints` are in English: German, French, Spanish and its neighbours, Polish, Turkish, Russian. */
const jointAbroad = new RegExp(
  `^(?:${[
    'de[rsmn]?|das|die|eine?[rnms]?|i[mn]|zu[mr]?|vo[nm]|mit|fur|und|oder|ist|sind|wie|wa[sn]n?|warum|wieso|kann|ich|man|auf|aus|durch|nicht|me?ine?',
    "l[aeo]s?|une?|d[aou]s?|della?|dei|dans|sur|avec|pour|et|ou|est|sont|comment|pourquoi|quoi|que?|je|mon|ma|puis|au|par|si|[ldnq]'",
    'el|un[ao]?|en|con|par[ae]|es|son|como|por|mi|puedo|n[oa]s?|u[mn]a?|com|em|per|come|perche|gli|il|nel(?:la)?|meu|minha|qual',
    '[wziuo]|na|do|jak|co|czy|jest|sie|od|dlaczego|moj|ve|bir|ile|icin|nasil|neden|nedir|mi|mu|ne',
    '[вияксуо]|на|или|как|что|это|для|от|по|из|ли|мне|мой|почему|зачем|можно|внутри|чем|при',
  ].join('|')})$`,
  'u',
);

export const isJointAbroad = (word: string): boolean => jointAbroad.test(word);
