/** Where things are; told by run.mjs, which built them. */
export interface Places {
  /** of the repository */
  readonly root: string;
  /** where the caller stands */
  readonly folder: string;
  /** the built child process */
  readonly child: string;
  /** builds the command line where needed; answers its path */
  readonly commandLine: () => Promise<string>;
}
