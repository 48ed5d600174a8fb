/** What a chapter needs once its reader does more than read. */
import '../copy.ts';
import '../figures/two-states.ts';
import './prose.ts';
