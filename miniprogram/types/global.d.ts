// The build defines where the server is, and lets style sheets be imported.

/// <reference types="@tarojs/taro" />
declare const SERVER: string;
declare module '*.css';
