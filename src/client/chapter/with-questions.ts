/** What pages with questions, other than chapters, load besides. */
import { loadQuestionsOnDemand } from '../questions/questions-on-demand.ts';

loadQuestionsOnDemand();
