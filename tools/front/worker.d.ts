// What the build writes above the service worker's script.
declare const VERSION: string;
declare const PRECACHED: string[];
