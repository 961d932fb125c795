/** How what draws hands itself over to the script that has brought it in: nothing of them is global. */

/** `%VERSION%` is put in by the build, so that two versions in one page do not meet. */
export const CORE_EVENT = "daymark-core-%VERSION%";
