import { html, type TemplateResult } from 'lit-html';
import { words } from '../../words/en.ts';

/** What went wrong, and a button that tries it again. */
export const failure = (text: string, retry: () => void): TemplateResult =>
  html`${text} <button type="button" @click=${retry}>${words.practice.retry}</button>`;
