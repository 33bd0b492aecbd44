/** The one function that is used of it. pdfkit takes what it gives wherever its types ask for a font's bytes. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): Uint8Array;
}
