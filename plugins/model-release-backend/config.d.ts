export interface Config {
  /** Release approval for fine-tuned models. */
  modelRelease?: {
    /**
     * What counts as a model: a filter predicate for catalog entities. The default covers the common
     * conventions.
     * @deepVisibility frontend
     */
    modelFilter?: object;

    /**
     * The path of the page with all releases, in the portal, for links in notifications and the output
     * of templates. Defaults to `/model-releases`.
     */
    pagePath?: string;

    /** Runbooks in addition to the one that ships with the plugin. */
    runbooks?: Array<{
      type: 'file' | 'url';
      /** A path, relative to the working directory of the back end, or a URL. */
      target: string;
    }>;

    /**
     * Assigns runbook roles to Groups or Users, for every model. Overrides annotations in the catalog.
     */
    roles?: { [role: string]: string };

    /**
     * Roles that a model, its system, or its domain may override with the annotation
     * `model-release.dev/owner.<role>`. None by default. Roles in `roles` cannot be listed here.
     */
    overridableRoles?: string[];

    /**
     * Groups and Users that may waive or reassign anybody's step, revoke approvals, close releases, and
     * change their requester. None by default.
     */
    administrators?: string[];

    /** Groups and Users that may waive anybody's step. None by default. */
    waivers?: string[];

    /** Where model cards may be read from, in addition to the repository of their model. */
    modelCards?: {
      /** The same form as `backend.reading.allow`. Nothing by default. */
      allow?: Array<{
        /** A host name, such as `cards.example`, `*.cards.example` or `cards.example:8443`. */
        host: string;
        /** Paths on that host, each with everything below. Everything by default. */
        paths?: string[];
      }>;
    };

    /** The business calendar for due dates. */
    calendars?: {
      default?: {
        /** IANA name, e.g. `Europe/Berlin`. Defaults to UTC. */
        timeZone?: string;
        hours?: {
          /** End of business, as `HH:mm`. Defaults to 17:00. */
          end?: string;
        };
      };
    };

    /** Checks of rollback targets. They advise reviewers and refuse nothing. */
    rollback?: {
      /**
       * The naming pattern for feature flags: a regular expression for the whole name, e.g.
       * `[a-z]+(-[a-z0-9]+)*`.
       */
      featureFlagPattern?: string;
    };

    /** The mode of the deployment gate per environment. Defaults to `enforce`. */
    environments?: {
      [environment: string]: { mode?: 'enforce' | 'warn' | 'off' };
    };

    /** Where uploaded files are stored: in a folder or in object storage. */
    evidence?: {
      /**
       * A folder, relative to the working directory of the back end. Defaults to
       * `model-release-evidence`. Cannot be combined with `s3`.
       */
      directory?: string;
      /**
       * A bucket in AWS S3 or in a compatible object store. Credentials come from the `aws`
       * configuration of the portal, or from the environment.
       */
      s3?: {
        bucket: string;
        /** Prefix of all object keys. */
        prefix?: string;
        region?: string;
        /** URL of an S3-compatible server other than AWS. */
        endpoint?: string;
        /** Whether to put the bucket name in the path instead of the host name. */
        forcePathStyle?: boolean;
        /** The account in the `aws` configuration. Defaults to the main account. */
        accountId?: string;
        /**
         * The encryption that every write asks for, where a policy demands it. By default the bucket
         * decides.
         */
        sse?: 'AES256' | 'aws:kms' | 'aws:kms:dsse';
        /** The KMS key: its id, ARN or alias. Defaults to the one that AWS keeps for the account. */
        kmsKeyId?: string;
      };
      /** Maximum size of a file, with its unit. Defaults to 2GiB. */
      maxFileSize?: string;
      /** Maximum total size of all files of a release, with its unit. Defaults to 20GiB. */
      maxReleaseSize?: string;
      /** Maximum number of files of a release. Defaults to 200. */
      maxReleaseFiles?: number;
      /**
       * Timeout for the scan of one file, if modules have added scanners. Defaults to 10m. A scan that
       * was interrupted by a crash starts again after this time.
       */
      scanTimeout?: string;
    };

    webhooks?: {
      /** The targets that runbooks can send webhooks to, by name. */
      targets?: {
        [name: string]: {
          url: string;
          /**
           * Signs every message: `whsec_…` for v1, `whsk_…` for v1a. To rotate secrets, list several,
           * separated by spaces; all of them sign.
           * @visibility secret
           */
          secret: string;
          /** @deepVisibility secret */
          headers?: { [name: string]: string };
          /** Defaults to 10s. */
          timeout?: string;
          /** Private addresses that this target may have: IP addresses, CIDR ranges, or host names. */
          allowPrivateAddresses?: string[];
          /**
           * URL of the proxy for this target, or `none`. Defaults to `HTTPS_PROXY`, `HTTP_PROXY` and
           * `NO_PROXY` of the environment where `NODE_USE_ENV_PROXY` is 1.
           * @visibility secret
           */
          proxy?: string;
          /**
           * Where the answers of this target name the ticket: a JSON Pointer (RFC 6901), e.g.
           * `/result/number`. By default the usual places are tried.
           */
          reference?: string;
        };
      };
    };
  };
}
