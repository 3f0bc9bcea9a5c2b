export interface Config {
  /** Release approval for fine-tuned models. */
  modelRelease?: {
    /**
     * What counts as a model: a filter predicate over catalog entities. The default covers the
     * conventions in use.
     * @deepVisibility frontend
     */
    modelFilter?: object;

    /** Runbooks beside the one that ships with the plugin. */
    runbooks?: Array<{
      type: 'file' | 'url';
      /** A path, relative to the working directory of the back end, or a URL. */
      target: string;
    }>;

    /**
     * Pins runbook roles to Groups or Users, for every model; wins over annotations in the catalog.
     */
    roles?: { [role: string]: string };

    /**
     * Roles that a model, its system or its domain may give to others with the annotation
     * `model-release.dev/owner.<role>`. None by default, and none that `roles` pins.
     */
    overridableRoles?: string[];

    /** Business hours by which due dates are counted. */
    calendars?: {
      default?: {
        /** IANA name, e.g. `Europe/Berlin`. Defaults to UTC. */
        timeZone?: string;
        hours?: {
          /** Defaults to 17:00. */
          end?: string;
        };
      };
    };

    /** What ways back look like here; only advice follows from it. */
    rollback?: {
      /**
       * A regular expression that the whole name of a feature flag usually fits, e.g.
       * `[a-z]+(-[a-z0-9]+)*`.
       */
      featureFlagPattern?: string;
    };

    /** How the gate answers for each environment; one that is not listed enforces. */
    environments?: {
      [environment: string]: { mode?: 'enforce' | 'warn' | 'off' };
    };

    /** Where uploaded files are kept: in a folder, or in an object storage. */
    evidence?: {
      /**
       * A folder, relative to the working directory of the back end; defaults to
       * `model-release-evidence`. Not together with `s3`.
       */
      directory?: string;
      /**
       * A bucket of AWS S3 or of a server that speaks the same. Credentials come from the portal's
       * `aws` configuration, or from the environment.
       */
      s3?: {
        bucket: string;
        /** What the keys of all objects begin with. */
        prefix?: string;
        region?: string;
        /** URL of a server other than AWS. */
        endpoint?: string;
        /** Whether the bucket is named in the path rather than in the host. */
        forcePathStyle?: boolean;
        /** Which account of the `aws` configuration to use; its main account by default. */
        accountId?: string;
      };
      /** Largest accepted file, with unit; defaults to 2GiB. */
      maxFileSize?: string;
      /** Most bytes that the files of one release have together, with unit; defaults to 20GiB. */
      maxReleaseSize?: string;
      /** Most files that one release holds; defaults to 200. */
      maxReleaseFiles?: number;
      /**
       * How long the scan of one file may take, where modules have added scanners; defaults to 10m.
       * What was under way in a crash is scanned again after this time.
       */
      scanTimeout?: string;
    };

    webhooks?: {
      /** The only places that runbooks may send to, by name. */
      targets?: {
        [name: string]: {
          url: string;
          /**
           * Signs every message: `whsec_…` for v1, `whsk_…` for v1a. Several, separated by
           * spaces, all sign, for rotation.
           * @visibility secret
           */
          secret: string;
          /** @deepVisibility secret */
          headers?: { [name: string]: string };
          /** Defaults to 10s. */
          timeout?: string;
          /** Private addresses this target may have: addresses, ranges or host names. */
          allowPrivateAddresses?: string[];
        };
      };
    };
  };
}
