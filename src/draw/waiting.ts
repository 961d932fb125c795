/** Before the names of attributes that wait for a script. One that waits with an empty value goes. */
export const WAITING = "data-live-";
