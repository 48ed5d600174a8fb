/** Whether a click asks the browser to open or save a link elsewhere: that is not ours to answer. */
export const isForBrowser = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;
