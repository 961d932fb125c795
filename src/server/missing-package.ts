/** An error for a package that is not installed because it is optional; what else went wrong stays what it is. */
export function missingPackage(name: string, what: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== "ERR_MODULE_NOT_FOUND" && code !== "MODULE_NOT_FOUND") return error;
  return new Error(`${what} ${name}, which is not installed. Install it: npm install ${name}`, { cause: error });
}
