/** What the page of a comparison needs: its columns and rows chosen, and what is shown of them copied. */
import './comparison-choice.ts';
import './comparison-copy.ts';
