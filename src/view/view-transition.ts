/**
 * Pages fade into each other, except for readers who want no motion. The rule stands in the page itself: Chromium breaks
 * a transition off, with an uncaught error, if a page is about to be shown and no style sheet that asks for it is there.
 */
export const optIn = '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';
