/** What a page says that another site shows in a frame. Apart from `en.ts`: no script needs it. */
export const framedWords = {
  says: 'Another site shows this page in a frame, where a click may do what you do not see. So nothing can be taken out, brought in or reset here.',
  link: 'Open your data in a window of its own.',
};
