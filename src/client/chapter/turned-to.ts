/** What a chapter needs once its reader does more than read. */
import '../copy.ts';
import './prose.ts';
