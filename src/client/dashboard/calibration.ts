import { html, type TemplateResult } from 'lit-html';
import type { Calibration } from '../../course/reader/calibration.ts';
import type { Confidence } from '../../course/reader/progress.ts';
import { words } from '../../words/en.ts';
import { table } from './long-table.ts';

const t = words.dashboard.calibration;
const confidences = ['sure', 'think', 'guess'] as const;

/** What became of answers by how sure the reader was: a sentence, then a table whose last column is the plot. */
export function calibrationPlot(calibration: Record<Confidence, Calibration | undefined>): TemplateResult {
  const surest = confidences.find((confidence) => calibration[confidence]);
  const judged = surest && calibration[surest];
  if (!judged) return html`<p>${t.none}</p>`;
  return html`<p>${t.says[surest](judged.count, rightOf(judged))}</p>
    ${table(
      t.title,
      [t.howSure, t.right, html`${t.share} ${axis}`],
      confidences.map((confidence) => row(confidence, calibration[confidence])),
    )}
    <p class="remark">${t.note}</p>`;
}

const axis = html`<svg class="plot-axis" aria-hidden="true">
  <text x="0%" y="12">0</text>
  <text x="50%" y="12" text-anchor="middle">50</text>
  <text x="100%" y="12" text-anchor="end">100 %</text>
</svg>`;

function row(confidence: Confidence, judged: Calibration | undefined): TemplateResult {
  const head = html`<th scope="row">${words.question.confidence[confidence]}</th>`;
  if (!judged)
    return html`<tr>
      ${head}
      <td colspan="2">${t.noAnswers}</td>
    </tr>`;
  const share = percent(judged.right);
  const [low, high] = [percent(judged.between.low), percent(judged.between.high)];
  return html`<tr>
    ${head}
    <td>${t.rightOf(rightOf(judged), judged.count)}</td>
    <td>
      ${t.between(share, low, high)}
      <svg class="plot" aria-hidden="true">
        <line class="plot-grid" x1="0%" x2="0%" y1="0" y2="100%"></line>
        <line class="plot-grid" x1="50%" x2="50%" y1="0" y2="100%"></line>
        <line class="plot-grid" x1="100%" x2="100%" y1="0" y2="100%"></line>
        <line class="plot-reach" x1=${`${String(low)}%`} x2=${`${String(high)}%`} y1="50%" y2="50%"></line>
        <circle cx=${`${String(share)}%`} cy="50%" r="4"></circle>
      </svg>
    </td>
  </tr>`;
}

const percent = (share: number) => Math.round(share * 100);
const rightOf = ({ right, count }: Calibration) => Math.round(right * count);
