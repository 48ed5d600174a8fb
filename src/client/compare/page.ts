/** What the page of a comparison needs: its columns and rows chosen, and what is shown of them copied. */
import './choice.ts';
import './copy.ts';
