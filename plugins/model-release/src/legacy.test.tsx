import { EntityProvider } from '@backstage/plugin-catalog-react';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
