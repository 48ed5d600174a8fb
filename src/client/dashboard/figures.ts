import { html, nothing, type TemplateResult } from 'lit-html';
import type { Overview } from '../../course/reader/overview.ts';
import type { Syllabus } from '../../course/reader/syllabus.ts';
import { words } from '../../words/en.ts';
import { base } from '../base.ts';
import type { StorageTrouble } from '../store/database.ts';
import { dayOf } from '../your-data/page-parts.ts';
import { calibrationPlot } from './calibration.ts';
import { chapterTable } from './chapters.ts';
import { forecastChart } from './forecast.ts';
import { masteryTable } from './mastery.ts';
import { misconceptionTable } from './misconceptions.ts';
import { chapterName, nextStep } from './next-step.ts';
import { textNodes } from '../unbroken-names.ts';

const t = words.dashboard;
const sources = {
  curve: 'https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm',
  paper: 'https://doi.org/10.1145/3534678.3539081',
};

/** All figures, section by section; for whoever has none yet, what will stand here. */
export function figures(
  overview: Overview,
  syllabus: Syllabus,
  trouble: StorageTrouble | undefined,
): TemplateResult {
  const { answers, chapters } = overview;
  const isEmpty = answers.count === 0 && chapters.every(({ state }) => !state);
  return html`${trouble ? troubled(trouble) : nothing}
  ${isEmpty ? section('next', t.next.title, empty(syllabus)) : whole(overview, syllabus)}`;
}

function troubled(kind: StorageTrouble): TemplateResult {
  return section('trouble', words.data.trouble, html`<p>${words.data.troubles[kind]} ${toData()}</p>`);
}

function empty({ chapters: [first] }: Syllabus): TemplateResult {
  const begin = first ? html`<a href=${first.url}>${textNodes(chapterName(first))}</a>` : nothing;
  const practice = html`<a href=${`${base}practice/`}>${words.practice.title}</a>`;
  return html`<p>${t.nothingYet(begin, practice)}</p>`;
}

function whole(overview: Overview, syllabus: Syllabus): TemplateResult[] {
  const { chapters, calibration, due, misconceptions } = overview;
  return [
    section('next', t.next.title, nextStep(overview, syllabus)),
    section('so-far', t.soFar.title, soFar(overview)),
    section('chapters', t.chapters.title, chapterTable(chapters)),
    section('mastery', t.mastery.title, mastery(overview)),
    section('calibration', t.calibration.title, calibrationPlot(calibration)),
    section('forecast', t.forecast.title, forecastChart(due)),
    section('misconceptions', t.misconceptions.title, misconceptionTable(misconceptions)),
  ];
}

function section(id: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section aria-labelledby=${id}>
    <h2 id=${id}>${title}</h2>
    <div>${content}</div>
  </section>`;
}

function soFar({ answers, chapters }: Overview): TemplateResult {
  const inState = (wanted: string) => chapters.filter(({ state }) => state === wanted).length;
  return html`<dl class="figures">
    <dt>${t.soFar.answers}</dt>
    <dd>${t.soFar.since(answers.count, dayOf(answers.sinceMs ?? 0))}</dd>
    <dt>${t.soFar.chapters}</dt>
    <dd>${t.soFar.read(inState('read'), inState('started'), chapters.length)}</dd>
    <dt>${t.soFar.kept}</dt>
    <dd>${t.soFar.keptHere}: ${toData()}</dd>
  </dl>`;
}

function mastery({ objectives, concepts }: Overview): TemplateResult {
  const curve = html`<a href=${sources.curve}>${t.mastery.curve}</a>`;
  const paper = html`<a href=${sources.paper}>${t.mastery.paper}</a>`;
  return html`<p class="remark">${t.mastery.how(curve, paper)}</p>
    <h3>${t.mastery.objectives}</h3>
    ${masteryTable('objective', objectives)}
    <h3>${t.mastery.concepts}</h3>
    ${masteryTable('concept', concepts)}`;
}

const toData = () => html`<a href=${`${base}practice/data/`}>${words.data.title}</a>`;
