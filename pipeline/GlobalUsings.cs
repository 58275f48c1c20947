global using IroAnalytics.Pipeline.Domain;
