export interface Config {
  modelRelease?: {
    /**
     * Entity ref of the software template that requests a release. The page of a model opens it with
     * `entityRef` filled in. Defaults to `template:default/release-fine-tuned-model`.
     *
     * @visibility frontend
     */
    template?: string;
    /**
     * Where the documentation is that the question marks on the page open: the address of a copy of the
     * project's folder `docs`. Defaults to that of the project.
     *
     * @visibility frontend
     */
    docsUrl?: string;
    /**
     * What counts as a model: a filter predicate for catalog entities, also used by the back end. The
     * default covers the common conventions.
     *
     * @deepVisibility frontend
     */
    modelFilter?: object;
  };
}
