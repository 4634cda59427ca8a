/** Tells the server which form of the page was posted. */
export const FormName = ({ form }: { form: { readonly name: string } }) => (
  <input type="hidden" name="form" value={form.name} />
);
