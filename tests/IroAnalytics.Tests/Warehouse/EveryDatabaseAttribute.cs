using System.Reflection;
using Xunit.Sdk;

namespace IroAnalytics.Tests.Warehouse;

/// <summary>What keeps the operations records of a test.</summary>
public enum OperationsDatabase
{
    DuckDb,
    PostgreSql,
}

/// <summary>
/// Runs a theory over DuckDB and, where it is installed, over PostgreSQL; <see cref="PostgreSqlOperationsTests"/> says where it is not.
/// The first argument is the <see cref="OperationsDatabase"/>, the others are those given here.
/// </summary>
/// <param name="more">The other arguments.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class EveryDatabaseAttribute(params object[] more) : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        yield return [OperationsDatabase.DuckDb, .. more];
        if (PostgreSqlServer.Lacking is null) yield return [OperationsDatabase.PostgreSql, .. more];
    }
}

/// <summary>A test that needs PostgreSQL, and says so where it is not installed.</summary>
internal sealed class FactWithPostgreSqlAttribute : FactAttribute
{
    public FactWithPostgreSqlAttribute() => Skip = PostgreSqlServer.Lacking;
}
