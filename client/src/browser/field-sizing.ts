/** Whether a text field with `field-sizing: content` is as high as its text: Safari since 26.2, Firefox not yet. */
export function fieldsGrow(): boolean {
  try {
    return CSS.supports('field-sizing', 'content');
  } catch {
    return false;
  }
}
