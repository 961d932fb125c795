/** A picture of a picture: SVG text drawn on a canvas. */

/**
 * @param svg text of an SVG document with a width and a height
 * @param scale px of the file per px of the picture
 * @throws {Error} where the browser cannot draw or encode it
 */
export async function pngOf(document: Document, svg: string, scale: number): Promise<Blob> {
  const image = document.createElement("img");
  // Not a blob: address, which fewer policies allow for images than a data: one.
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("toPng: this browser gives no canvas to draw on. Use toSvg instead.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (!blob)
    throw new Error(`toPng: a picture of ${canvas.width} by ${canvas.height} px is too large. Lower the scale.`);
  return blob;
}
