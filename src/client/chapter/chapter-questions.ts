/** What the page of a chapter's questions loads besides. */
import '../copy.ts';
import './prose.ts';
import './with-questions.ts';
