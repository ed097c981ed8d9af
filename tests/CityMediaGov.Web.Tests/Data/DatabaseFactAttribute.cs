using CityMediaGov.TestKit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CityMediaGov.Web.Tests.Data;

/// <summary>A test that each database has to pass: skipped, with the reason, in the class of a database that is not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CityMediaGov.Web.Tests.Data.DatabaseFactDiscoverer", "CityMediaGov.Web.Tests")]
public sealed class DatabaseFactAttribute : FactAttribute;

/// <summary>The tests of this class need a SQL Server.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnSqlServerAttribute : Attribute;

internal sealed class DatabaseFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        [new DatabaseTestCase(messages, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)];
}

internal sealed class DatabaseTestCase : XunitTestCase
{
    /// <summary>For the runner, which sends cases between processes.</summary>
    [Obsolete("Called by the runner only", error: true)]
    public DatabaseTestCase()
    {
    }

    public DatabaseTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(messages, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.GetCustomAttributes(typeof(OnSqlServerAttribute)).Any() && TestDatabase.SqlServer is null
            ? $"No SQL Server: name one in {TestDatabase.SqlServerVariable}, as a connection string that may make databases."
            : base.GetSkipReason(factAttribute);
}
